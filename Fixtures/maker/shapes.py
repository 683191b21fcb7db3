"""A text box as Word writes it: DrawingML, and VML for readers that do not know it. Its words are there once."""
from .inline import Piece


class TextBox(Piece):
    def __init__(self, *blocks):
        super().__init__("")
        self.blocks = blocks

    def xml(self, context, look):
        number = context.shape()
        drawing, main = context.dialect.drawing
        new = "".join(block.xml(context) for block in self.blocks)
        old = "".join(block.xml(context) for block in self.blocks)
        wide, high = 2160000, 1080000
        return (
            "<w:r><w:rPr><w:noProof/></w:rPr><mc:AlternateContent>"
            '<mc:Choice Requires="wps"><w:drawing>'
            f'<wp:anchor distT="45720" distB="45720" distL="114300" distR="114300" simplePos="0" relativeHeight="2516592{number:02}" '
            'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            '<wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>'
            '<wp:positionV relativeFrom="paragraph"><wp:posOffset>60960</wp:posOffset></wp:positionV>'
            f'<wp:extent cx="{wide}" cy="{high}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
            f'<wp:wrapSquare wrapText="bothSides"/><wp:docPr id="{number}" name="Text Box {number}"/><wp:cNvGraphicFramePr/>'
            f'<a:graphic xmlns:a="{main}"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
            f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
            '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>'
            f'<wps:txbx><w:txbxContent>{new}</w:txbxContent></wps:txbx>'
            '<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="91440" tIns="45720" rIns="91440" bIns="45720" anchor="t"/>'
            "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
            f'<mc:Fallback><w:pict><v:shape id="Text Box {number}" o:spid="_x0000_s10{25 + number}" type="#_x0000_t202" '
            'style="position:absolute;margin-left:0;margin-top:4.8pt;width:170pt;height:85pt;z-index:251659264">'
            f"<v:textbox><w:txbxContent>{old}</w:txbxContent></v:textbox><w10:wrap type=\"square\"/></v:shape></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r>")

    def text(self):
        return ""

    def visit(self, truth, where):
        for block in self.blocks:
            block.visit(truth, "textbox")
