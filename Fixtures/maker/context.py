"""What is counted while one paper is written: ids, relationships, notes, and the chance that splits its runs."""
import random

from .names import attribute

AUTHOR = 'w:author="Conference Services" w:date="2025-05-06T09:30:00Z"'


class Relationships:
    """The relationships of one part."""

    def __init__(self):
        self.rows = []

    def add(self, kind, target, external=False):
        for row in self.rows:
            if row[1:] == (kind, target, external):
                return row[0]
        self.rows.append((f"rId{len(self.rows) + 1}", kind, target, external))
        return self.rows[-1][0]

    def xml(self):
        body = "".join(
            f'<Relationship Id="{i}" Type="{k}" Target="{attribute(t)}"{" TargetMode=" + chr(34) + "External" + chr(34) if e else ""}/>'
            for i, k, t, e in self.rows)
        return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{body}</Relationships>'


class Context:
    """The state of writing. One seed, the file name, decides everything that looks accidental."""

    def __init__(self, paper):
        self.paper = paper
        self.dialect = paper.dialect
        self.language = paper.language
        self.chance = random.Random(paper.file)
        self.rsids = sorted(f"00{self.chance.randrange(0x100000, 0xFFFFFF):06X}" for _ in range(9))
        self.paragraphs = 0
        self.marks = 0
        self.changes = 900
        self.shapes = 0
        self.notes = {"footnote": [], "endnote": []}
        self.relationships = Relationships()

    def rsid(self):
        return self.chance.choice(self.rsids)

    def paragraph_attributes(self):
        self.paragraphs += 1
        identity = self.chance.randrange(0x10000000, 0x7FFFFFFF)
        first = self.rsids[0]
        return (f'w14:paraId="{identity:08X}" w14:textId="77777777" w:rsidR="{self.rsid()}" '
                f'w:rsidRDefault="{first}" w:rsidP="{self.rsid()}"')

    def mark(self):
        """The next bookmark id."""
        self.marks += 1
        return self.marks

    def change(self):
        """The attributes of one tracked change."""
        self.changes += 1
        return f'w:id="{self.changes}" {AUTHOR}'

    def shape(self):
        self.shapes += 1
        return self.shapes

    def style(self, name):
        return self.paper.styles.id_of(name)
