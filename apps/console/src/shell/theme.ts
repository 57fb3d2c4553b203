import type { ThemeConfig } from 'antd'

/** Words on small tags; the library knows each shade by two names, of which its style sheet takes the last. */
const TAG_WORDS = {
  green: '#33602f',
  gold: '#7a5600',
  orange: '#8a4a00',
  volcano: '#96391a',
  red: '#a32020',
  blue: '#2f4f6b',
  purple: '#5b3f8a',
}
const tagWords = Object.fromEntries(
  Object.entries(TAG_WORDS).flatMap(([name, shade]) => [
    [`${name}7`, shade],
    [`${name}-7`, shade],
  ]),
)

/** Warm charcoal and ember on quiet paper; every pair meets AA contrast. */
export const theme: ThemeConfig = {
  cssVar: { key: 'songtan' },
  token: {
    colorPrimary: '#a8431f',
    colorLink: '#a8431f',
    colorText: '#2b2826',
    colorTextSecondary: '#5f5750',
    colorTextTertiary: '#6b635b',
    colorTextDescription: '#6b635b',
    colorTextPlaceholder: '#766d64',
    colorBgLayout: '#faf7f2',
    colorBgContainer: '#fffdfa',
    colorBorder: '#cfc5b7',
    colorBorderSecondary: '#e6dfd4',
    colorSuccess: '#3f6b3f',
    colorWarning: '#8a5a00',
    colorError: '#a32020',
    colorInfo: '#3a5a78',
    colorSuccessBg: '#edf3ea',
    colorWarningBg: '#fbf3e0',
    colorErrorBg: '#fbecea',
    colorInfoBg: '#eaf0f5',
    ...tagWords,
    borderRadius: 6,
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    fontSize: 14,
    fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  },
  components: {
    Layout: { siderBg: '#2b2826', headerBg: '#fffdfa', bodyBg: '#faf7f2' },
    Menu: {
      darkItemBg: '#2b2826',
      darkItemSelectedBg: '#a8431f',
      darkItemColor: '#e6dfd4',
      darkItemHoverBg: '#3d3835',
    },
    Table: { headerBg: '#f3eee5', cellPaddingBlockSM: 6, colorTextDisabled: '#6b635b' },
  },
}
