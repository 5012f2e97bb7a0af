import { generateThemeStylesheet } from '@cloudscape-design/components/theming';

const GREEN = { light: '#0b6e4f', dark: '#4fd1a5' } as const;
const GREEN_STRONG = { light: '#085c42', dark: '#7ae0be' } as const;
const ON_GREEN = { light: '#ffffff', dark: '#06281d' } as const;
const GREEN_TINT = { light: '#eefaf5', dark: '#0c2e23' } as const;

/** The look of the console on top of Cloudscape's, made at the build: the page itself may add no styles (CSP). */
export const themeStylesheet = (): string =>
  generateThemeStylesheet({
    theme: {
      tokens: {
        fontFamilyBase: "'Pretendard Variable', sans-serif",
        fontFamilyDisplay: "'Pretendard Variable', sans-serif",
        fontFamilyHeading: "'Pretendard Variable', sans-serif",
        colorBackgroundButtonPrimaryDefault: GREEN,
        colorBackgroundButtonPrimaryHover: GREEN_STRONG,
        colorBackgroundButtonPrimaryActive: GREEN_STRONG,
        colorTextButtonPrimaryDefault: ON_GREEN,
        colorTextButtonPrimaryHover: ON_GREEN,
        colorTextButtonPrimaryActive: ON_GREEN,
        colorBorderButtonNormalDefault: GREEN,
        colorBorderButtonNormalHover: GREEN_STRONG,
        colorBorderButtonNormalActive: GREEN_STRONG,
        colorTextButtonNormalDefault: GREEN,
        colorTextButtonNormalHover: GREEN_STRONG,
        colorTextButtonNormalActive: GREEN_STRONG,
        colorBackgroundButtonNormalHover: GREEN_TINT,
        colorTextLinkDefault: GREEN,
        colorTextLinkHover: GREEN_STRONG,
        colorTextAccent: GREEN,
        colorBackgroundSegmentActive: GREEN,
        colorBorderSegmentActive: GREEN,
        colorTextSegmentActive: ON_GREEN,
        colorTextSegmentHover: GREEN_STRONG,
        colorBackgroundControlChecked: GREEN,
        colorBorderItemFocused: GREEN,
        colorBorderItemSelected: GREEN,
        colorBackgroundItemSelected: GREEN_TINT,
        colorBackgroundProgressBarValueDefault: GREEN,
      },
    },
  });
