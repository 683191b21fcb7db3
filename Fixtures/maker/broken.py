"""Files that are no council papers, or that want to harm a reader."""
import io
import struct
import zipfile

from .compound import compound
from .names import CONTENT, TRANSITIONAL, XML_HEAD
from .package import zipped

OFFICE = TRANSITIONAL.type_of("officeDocument")
TYPES = (f'{XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/>{}</Types>')
MAIN = f'<Override PartName="/word/document.xml" ContentType="{CONTENT}document.main+xml"/>'


def package(document, target="word/document.xml", **more):
    """A smallest package around one main part."""
    return zipped({
        "[Content_Types].xml": TYPES.format(MAIN),
        "_rels/.rels": relationships(OFFICE, target),
        "word/document.xml": document, **more})


def relationships(kind, target):
    return (f'{XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{kind}" Target="{target}"/></Relationships>')


def document(body):
    return f'{XML_HEAD}<w:document xmlns:w="{TRANSITIONAL.word}"><w:body>{body}</w:body></w:document>'


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def files(good):
    """Name to bytes. `good` is a sound paper, to be damaged."""
    return {
        "empty.docx": b"",
        "not-a-zip.docx": b"Document C25/44 was saved as plain text and given the wrong name.\r\n",
        "truncated.docx": good[:len(good) // 2],
        "damaged-data.docx": damaged(good),
        "encrypted.docx": encrypted(),
        "legacy.doc": compound({"WordDocument": struct.pack("<HHHH", 0xA5EC, 0x00C1, 0, 0x0409), "1Table": b""}),
        "no-main-part.docx": zipped({
            "[Content_Types].xml": TYPES.format(""),
            "_rels/.rels": relationships(TRANSITIONAL.type_of("thumbnail"), "docProps/thumbnail.xml"),
            "docProps/thumbnail.xml": f"{XML_HEAD}<thumbnail/>"}),
        "missing-main-part.docx": zipped({
            "[Content_Types].xml": TYPES.format(MAIN), "_rels/.rels": relationships(OFFICE, "word/document.xml")}),
        "spreadsheet.docx": spreadsheet(),
        "malformed-xml.docx": package(document(paragraph("Document C25/44") + "<w:p><w:r><w:t>never closed</w:p>")),
        "doctype.docx": package(
            '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE w:document [<!ENTITY a "C25/44"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n'
            f'<w:document xmlns:w="{TRANSITIONAL.word}"><w:body>{paragraph("&b;")}</w:body></w:document>'),
        "bomb.docx": package(document(paragraph("A" * 20_000) * 5_100)),
        "path-traversal.docx": package(
            document(paragraph("The main part is not this one.")), target="../../etc/passwd",
            **{"../../outside.xml": f"{XML_HEAD}<outside/>"}),
        "deep-nesting.docx": package(document(
            "<w:sdt><w:sdtContent>" * 5000 + paragraph("Document C25/44") + "</w:sdtContent></w:sdt>" * 5000)),
        "huge-gridspan.docx": package(document(
            '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid>'
            f'<w:tr><w:trPr><w:gridBefore w:val="2147483647"/></w:trPr>{cell("C25/44")}</w:tr>'
            f'<w:tr><w:trPr><w:gridBefore w:val="-7"/></w:trPr>{cell("one", "<w:gridSpan w:val=" + chr(34) + "2000000000" + chr(34) + "/>")}'
            f'{cell("two", "<w:gridSpan w:val=" + chr(34) + "99999999999999999999" + chr(34) + "/>")}'
            f'{cell("three", "<w:gridSpan w:val=" + chr(34) + "0" + chr(34) + "/>")}</w:tr></w:tbl>' + paragraph("End"))),
    }


def damaged(good):
    """A good archive in which the packed bytes of the main part are wrong."""
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        entry = archive.getinfo("word/document.xml")
    middle = entry.header_offset + 30 + len(entry.filename) + entry.compress_size // 2
    return good[:middle] + bytes(b ^ 0x5A for b in good[middle:middle + 64]) + good[middle + 64:]


def encrypted():
    """A paper with a password ([MS-OFFCRYPTO], agile): EncryptionInfo version 4.4, then the package as noise."""
    info = struct.pack("<HHI", 4, 4, 0x40) + (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
        b'<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"><keyData saltSize="16" blockSize="16" keyBits="256" '
        b'hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="AAECAwQFBgcICQoLDA0ODw=="/>'
        b"</encryption>")
    noise, state = bytearray(), 0x2545F491
    for _ in range(6000):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        noise.append(state >> 16 & 0xFF)
    return compound({"EncryptionInfo": info, "EncryptedPackage": struct.pack("<Q", 5990) + bytes(noise)})


def spreadsheet():
    """A workbook that was renamed."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    return zipped({
        "[Content_Types].xml": TYPES.format(
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}worksheet+xml"/>'),
        "_rels/.rels": relationships(OFFICE, "xl/workbook.xml"),
        "xl/_rels/workbook.xml.rels": relationships(TRANSITIONAL.type_of("worksheet"), "worksheets/sheet1.xml"),
        "xl/workbook.xml": f'{XML_HEAD}<workbook xmlns="{main}" xmlns:r="{TRANSITIONAL.relationships}"><sheets>'
                           '<sheet name="Contributions" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": f'{XML_HEAD}<worksheet xmlns="{main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is>'
                                    "<t>C25/44</t></is></c></row></sheetData></worksheet>"})
