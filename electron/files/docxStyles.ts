import { documentFonts } from '../../shared/notice/documentFonts.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * Word's styles for an official document, whole: docx's own leave no way to say that punctuation stays within the margin
 * and that nothing is put between 汉字 and digits (LibreOffice 7 passes over the latter).
 *
 * Units: `size` in half points, `spacing` in twentieths of a point.
 */
export function docxStyles({ size, spacing }: { readonly size: number; readonly spacing: number }): string {
  const [font] = documentFonts.body;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>`,
    `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`,
    `<w:spacing w:val="${spacing}"/><w:kern w:val="0"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>',
    '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>',
    '<w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    '<w:spacing w:before="0" w:after="0"/></w:pPr></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>',
    '</w:styles>',
  ].join('');
}
