import { escapeXml, xmlHead } from './escapeXml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** The format's own id for properties of a program's own; they are numbered from 2. */
const formatId = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** The part docProps/custom.xml. Source: ECMA-376 part 1, 22.3. */
export function customProperties(properties: Readonly<Record<string, string>>): string {
  const each = Object.entries(properties).map(
    ([name, value], index) =>
      `<property fmtid="${formatId}" pid="${index + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return `${xmlHead}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${each.join('')}</Properties>`;
}
