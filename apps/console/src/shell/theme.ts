import type { ThemeConfig } from 'antd'

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
    Table: { headerBg: '#f3eee5', cellPaddingBlockSM: 6 },
  },
}
