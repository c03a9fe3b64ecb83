/** How long somebody must wait, as people say it: 「约 47 分钟」. Rounded up, so that nobody comes too early. */
export function waitText(seconds: number): string {
  if (seconds <= 60) return ' 1 分钟'
  if (seconds < 3600) return `约 ${Math.ceil(seconds / 60)} 分钟`
  return `约 ${Math.ceil(seconds / 3600)} 小时`
}
