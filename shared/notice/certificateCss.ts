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
  font: normal 25pt/1.75 ${fontFamily('body')};
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
  margin-bottom: 12mm;
  padding-left: 0.35em;
  color: ${red};
  font-family: ${fontFamily('title')};
  font-size: 52pt;
  line-height: 1.2;
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
  min-height: 45mm;
  margin-top: auto;
  font-size: 20pt;
  line-height: 1.6;
  text-align: center;
}
.certificate-medium { font-size: 21pt; line-height: 1.65 }
.certificate-small { font-size: 17pt; line-height: 1.55 }
.certificate-small .certificate-title, .certificate-medium .certificate-title { margin-bottom: 5mm; font-size: 46pt }
`;
