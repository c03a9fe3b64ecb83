/**
 * What happens by the clock, in graphile-worker's crontab. Outbox, short messages, registers and batches are woken by whoever
 * queues for them; every minute they are asked again for what a lost wake-up or a gateway that was down has left. One pending
 * job at a time is enough (`jobKey`). The sweep comes at midnight of Beijing (16:00 UTC, the crontab's own time) and
 * every five minutes: it costs two look-ups when its day is done, and brings again what a conflict has left open.
 */
export const schedule = [
  '* * * * * deliver-outbox ?jobKey=deliver-outbox&max=3',
  '* * * * * deliver-sms ?jobKey=deliver-sms&max=3',
  '* * * * * ask-checks ?jobKey=ask-checks&max=3',
  '* * * * * run-batches ?jobKey=run-batches&max=3&priority=10',
  '*/5 * * * * sweep ?jobKey=sweep&max=3',
].join('\n')
