"""A minimal OLE compound file ([MS-CFB] version 3): the container of encrypted papers and of the old .doc."""
import struct

SECTOR = 512
FREE, END, FAT, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
SMALLEST = 4096  # shorter streams would need the mini stream


def compound(streams):
    """The bytes of a compound file with these streams (name to bytes), padded so that none is short."""
    streams = {name: data.ljust(SMALLEST, b"\0") for name, data in streams.items()}
    entries = [entry("Root Entry", 5, child=1, start=END, size=0)]
    sectors, chains = [], []
    at = 1 + (len(streams) + 1 + 3) // 4  # sector 0 is the FAT, then the directory
    names = list(streams)
    for index, name in enumerate(names):
        count = -(-len(streams[name]) // SECTOR)
        right = index + 2 if index + 1 < len(names) else NONE
        entries.append(entry(name, 2, right=right, start=at, size=len(streams[name])))
        sectors.append(streams[name].ljust(count * SECTOR, b"\0"))
        chains.append((at, count))
        at += count
    while len(entries) % 4:
        entries.append(b"\0" * 68 + struct.pack("<III", NONE, NONE, NONE) + b"\0" * 48)
    directory = b"".join(entries)
    fat = [FAT]
    fat += [index + 2 for index in range(len(directory) // SECTOR - 1)] + [END]
    for start, count in chains:
        fat += [start + i + 1 for i in range(count - 1)] + [END]
    assert len(fat) <= SECTOR // 4
    fat += [FREE] * (SECTOR // 4 - len(fat))
    header = (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 16
              + struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, SMALLEST, END, 0, END, 0, 0)
              + struct.pack("<108I", *[FREE] * 108))
    return header + struct.pack("<128I", *fat) + directory + b"".join(sectors)


def entry(name, kind, right=NONE, child=NONE, start=0, size=0):
    raw = (name + "\0").encode("utf-16-le")
    return (raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw), kind, 1) + struct.pack("<III", NONE, right, child)
            + b"\0" * 36 + struct.pack("<IQ", start, size))
