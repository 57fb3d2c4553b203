import { useLocation } from '@tanstack/react-router'

/** The page of the address, without what it is narrowed to: what shows nothing of that is not drawn anew for it. */
export const usePathname = (): string => useLocation({ select: ({ pathname }) => pathname })
