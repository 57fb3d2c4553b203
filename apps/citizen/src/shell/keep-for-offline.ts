/** Lets the phone keep the page for times without a line. Where a page may not (plain http), nothing is lost. */
export const keepForOffline = (): void => {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.register('/m/service-worker.js', { scope: '/m' }).catch(() => undefined)
}
