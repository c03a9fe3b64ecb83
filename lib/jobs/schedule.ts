/**
 * What happens by the clock, in graphile-worker's crontab. The outbox is woken by whoever fills it; the sweep
 * delivers what a lost wake-up would leave behind. One pending job at a time is enough (`jobKey`).
 */
export const schedule = '* * * * * deliver-outbox ?jobKey=deliver-outbox&max=3'
