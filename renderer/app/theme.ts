import type { ThemeConfig } from 'antd';
import { tokens } from './tokens.ts';

/** antd's theme from the program's tokens, at a base font size in pixels. */
export function themeFor(fontSize: number): ThemeConfig {
  return {
    token: {
      colorPrimary: tokens.accent,
      colorInfo: tokens.note,
      colorInfoBg: tokens.noteSoft,
      colorInfoBorder: tokens.note,
      colorLink: tokens.accent,
      colorSuccess: tokens.good,
      colorSuccessBg: tokens.goodSoft,
      colorSuccessBorder: tokens.good,
      colorWarning: tokens.warn,
      colorWarningBg: tokens.warnSoft,
      colorWarningBorder: tokens.warn,
      colorError: tokens.accent,
      colorErrorBg: tokens.accentSoft,
      colorErrorBorder: tokens.accent,
      colorText: tokens.ink,
      colorBgLayout: tokens.ground,
      controlItemBgActive: tokens.accentSoft,
      colorBorder: tokens.line,
      colorBorderSecondary: tokens.lineSoft,
      fontFamily: tokens.fontFamily,
      fontSize,
      borderRadius: 3,
      motion: false,
      wireframe: false,
    },
    components: { Table: { headerBg: tokens.ground, cellPaddingBlock: 8 } },
  };
}
