import { type CertificateLook, certificateLooks, signLine, signWidth, titleLine } from './certificateLook.ts';
import { fontFamily } from './documentFonts.ts';

const red = '#a8201a';
const gold = '#b8913a';

/** 荣誉证书: A4 landscape, a double frame, and room for a seal of 45 mm over sender and date. */
export const certificateCss = `
@page certificate { size: A4 landscape; margin: 0 }
.official-certificates { page: certificate }
.certificate, .certificate * { box-sizing: border-box }
.certificate {
  display: flex;
  width: 297mm;
  min-height: 209.8mm;
  padding: 11mm;
  background: #fff;
  color: #000;
  font-family: ${fontFamily('body')};
  text-align: justify;
  text-autospace: no-autospace;
  overflow-wrap: anywhere;
  print-color-adjust: exact;
}
.certificate + .certificate { break-before: page }
.certificate p, .certificate h1 { margin: 0; font-size: inherit; font-weight: normal; line-height: inherit }
.certificate-frame {
  display: flex;
  flex: 1;
  padding: 2.5mm;
  border: 1.6mm solid ${red};
}
.certificate-inner {
  display: flex;
  flex: 1;
  flex-direction: column;
  padding: 13mm 24mm 12mm;
  border: 1.4mm double ${gold};
}
.certificate .certificate-title {
  padding-left: 0.35em;
  color: ${red};
  font-family: ${fontFamily('title')};
  line-height: ${titleLine};
  letter-spacing: 0.35em;
  text-align: center;
}
.certificate-recipient { font-family: ${fontFamily('kai')} }
.certificate-paragraph { text-indent: 2em }
.certificate-sign {
  align-self: flex-end;
  display: flex;
  flex-direction: column;
  justify-content: center;
  min-width: 90mm;
  max-width: ${signWidth}mm;
  margin-top: auto;
  line-height: ${signLine};
  text-align: center;
}
${certificateLooks.map(lookCss).join('\n')}
`;

function lookCss({ name, size, line, titleSize, titleGap, signSize, seal }: CertificateLook): string {
  return `.certificate-${name} { font-size: ${size}pt; line-height: ${line} }
.certificate-${name} .certificate-title { margin-bottom: ${titleGap}mm; font-size: ${titleSize}pt }
.certificate-${name} .certificate-sign { min-height: ${seal}mm; font-size: ${signSize}pt }`;
}
