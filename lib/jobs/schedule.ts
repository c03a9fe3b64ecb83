/**
 * What happens by the clock, in graphile-worker's crontab. Outbox and short messages are woken by whoever queues them;
 * every minute they are asked again for what a lost wake-up or a gateway that was down has left behind. One pending
 * job at a time is enough (`jobKey`).
 */
export const schedule = [
  '* * * * * deliver-outbox ?jobKey=deliver-outbox&max=3',
  '* * * * * deliver-sms ?jobKey=deliver-sms&max=3',
].join('\n')
