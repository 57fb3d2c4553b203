import { theme as antd, type ThemeConfig } from 'antd'
import { THEMES, type ThemeName, type Tokens } from './tokens.ts'

/** Words and grounds of small tags; the library knows each shade by two names, of which its style sheet takes the last. */
const tagShades = (t: Tokens): Record<string, string> => {
  const shades = {
    green: [t.mossWash, t.mossWord],
    gold: [t.amberWash, t.amberWord],
    orange: [t.amberWash, t.amberWord],
    volcano: [t.emberWash, t.emberWord],
    red: [t.brickWash, t.brickWord],
    blue: [t.skyWash, t.skyWord],
    purple: [t.plumWash, t.plumWord],
  }
  return Object.fromEntries(
    Object.entries(shades).flatMap(([name, [wash = '', word = '']]) => [
      [`${name}1`, wash],
      [`${name}-1`, wash],
      [`${name}7`, word],
      [`${name}-7`, word],
    ]),
  )
}

/** Colours from which the library mixes others; its dark way would change them, so they are put back as they are. */
const seeds = (t: Tokens) => ({
  colorPrimary: t.ember,
  colorLink: t.ember,
  colorSuccess: t.moss,
  colorWarning: t.amber,
  colorError: t.brick,
  colorInfo: t.sky,
})

/** What is pointed at or pressed; the library's own shades are too light for the words on them. */
const pointedAt = (t: Tokens) => ({
  ...{ colorPrimaryHover: t.emberWord, colorPrimaryActive: t.emberWord },
  ...{ colorLinkHover: t.emberWord, colorLinkActive: t.emberWord },
  ...{ colorErrorHover: t.brickWord, colorErrorActive: t.brickWord },
})

const tokensFor = (t: Tokens) => ({
  ...seeds(t),
  ...pointedAt(t),
  colorText: t.ink,
  colorTextSecondary: t.ash,
  colorTextTertiary: t.ash,
  colorTextDescription: t.ash,
  colorTextPlaceholder: t.ash,
  colorTextLightSolid: t.bright,
  colorBgLayout: t.paper,
  colorBgContainer: t.sheet,
  colorBgElevated: t.raised,
  colorBgSpotlight: t.tip,
  colorBorder: t.edge,
  colorBorderSecondary: t.line,
  colorPrimaryBg: t.emberWash,
  colorSuccessBg: t.mossWash,
  colorWarningBg: t.amberWash,
  colorErrorBg: t.brickWash,
  colorInfoBg: t.skyWash,
  controlItemBgActive: t.emberWash,
  ...tagShades(t),
})

const componentsFor = (t: Tokens): NonNullable<ThemeConfig['components']> => ({
  Layout: { siderBg: t.rail, headerBg: t.sheet, bodyBg: t.paper },
  Menu: {
    darkItemBg: t.rail,
    darkSubMenuItemBg: t.rail,
    darkItemSelectedBg: t.railHere,
    darkItemSelectedColor: t.railHereInk,
    darkItemColor: t.railInk,
    darkItemHoverBg: t.railHover,
    darkItemHoverColor: t.railHereInk,
  },
  Tooltip: { colorTextLightSolid: t.tipInk },
})

/** Warm charcoal and ember on quiet paper, or on the same charcoal at night; every pair meets AA contrast. */
const make = (name: ThemeName): ThemeConfig => {
  const t = THEMES[name]
  return {
    cssVar: { key: 'songtan' },
    algorithm: [
      name === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
      (_, map) => ({ ...(map ?? antd.defaultAlgorithm(antd.defaultSeed)), ...seeds(t) }),
    ],
    token: {
      ...tokensFor(t),
      borderRadius: 6,
      motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      fontSize: 14,
      fontFamily:
        'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
    },
    components: componentsFor(t),
  }
}

export const themes: Readonly<Record<ThemeName, ThemeConfig>> = { light: make('light'), dark: make('dark') }
