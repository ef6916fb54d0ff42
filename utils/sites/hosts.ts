/** Hosts on whose pages badges are drawn: the content script's matches and the package's host permissions. */
export const DRAWN_HOSTS: readonly string[] = ['clutch.co'];
