import type { ThemeConfig } from 'antd';
import { tokens } from './tokens.ts';

/** antd's theme from the program's tokens, at a base font size in pixels. */
export function themeFor(fontSize: number): ThemeConfig {
  return {
    token: {
      colorPrimary: tokens.color.accent,
      colorInfo: tokens.color.note,
      colorInfoBg: tokens.color.noteSoft,
      colorInfoBorder: tokens.color.note,
      colorLink: tokens.color.accent,
      colorSuccess: tokens.color.good,
      colorSuccessBg: tokens.color.goodSoft,
      colorSuccessBorder: tokens.color.good,
      colorWarning: tokens.color.warn,
      colorWarningBg: tokens.color.warnSoft,
      colorWarningBorder: tokens.color.warn,
      colorError: tokens.color.accent,
      colorErrorBg: tokens.color.accentSoft,
      colorErrorBorder: tokens.color.accent,
      colorText: tokens.color.ink,
      colorTextSecondary: tokens.color.inkSoft,
      colorTextTertiary: tokens.color.inkSoft,
      colorTextQuaternary: tokens.color.inkFaint,
      colorTextDisabled: tokens.color.inkFaint,
      colorTextPlaceholder: tokens.color.inkFaint,
      colorTextDescription: tokens.color.inkSoft,
      colorIcon: tokens.color.inkSoft,
      colorBgContainerDisabled: tokens.color.locked,
      colorBgLayout: tokens.color.ground,
      controlItemBgActive: tokens.color.accentSoft,
      colorBorder: tokens.color.line,
      colorBorderSecondary: tokens.color.lineSoft,
      fontFamily: tokens.fontFamily,
      fontSize,
      fontSizeSM: fontSize,
      borderRadius: tokens.radius,
      motion: false,
      wireframe: false,
    },
    // The rules of its components come as a file (styles/antd.css); made at run time they take 80 ms of the first screen.
    zeroRuntime: true,
    components: { Table: { headerBg: tokens.color.ground, cellPaddingBlock: 8 } },
  };
}
