import { type Html, html, raw } from '../shared/html'
import { hash, style } from '../shared/style'
import { type Mode, modes, type SentMessage, type SmsStore } from './store'

const own = `
.sms{margin:0 0 10px;padding:12px 16px;border:1px solid var(--line);border-radius:8px;background:#fff}
.sms p{margin:0;color:var(--ink);overflow-wrap:anywhere}
.sms .of{color:var(--ink-3);font-size:14px}
ol{list-style:none;margin:0;padding:0}
`
const sheet = style + own

export const contentSecurityPolicy = [
  `default-src 'none'`,
  `style-src ${hash(sheet)}`,
  `img-src data:`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ')

const modeNames: Record<Mode, string> = { up: '正常', slow: '缓慢', down: '停机', mute: '收下后断线' }

const shown = 200

const stamp = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai' })

const line = ({ mobile, text, at, times }: SentMessage): Html =>
  html`<li class="sms">
    <p>${text}</p>
    <p class="of">
      ${mobile} ·
      <time datetime="${at}">${stamp.format(new Date(at))}</time>${times > 1 && html` · 收到 ${times} 次，只发送 1 次`}
    </p>
  </li>`

const modeButton = (mode: Mode, current: Mode): Html =>
  html`<button class="btn" name="mode" value="${mode}" aria-pressed="${String(mode === current)}">
    ${modeNames[mode]}
  </button>`

/** What was sent, and how the gateway behaves. */
export function sentPage(store: SmsStore): string {
  const sent = store.sent()
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>已发短信 · 短信平台（演示）</title>
        <link rel="icon" href="data:," />
        ${raw(`<style>${sheet}</style>`)}
      </head>
      <body>
        <header>
          <div class="bar">短信平台（演示）<span class="demo">模拟系统，不会真的发送短信</span></div>
        </header>
        <main>
          <h1>已发短信</h1>
          <p>
            共 ${sent.length}
            条，最新的在前${sent.length > shown && html`，只显示 ${shown} 条`}。时间为本机时间，不随演示日期变化。平台状态：${modeNames[store.mode]}
          </p>
          <form class="row" method="post" action="/mode" aria-label="平台状态">
            ${modes.map((mode) => modeButton(mode, store.mode))}
            <a class="btn" href="/">刷新</a>
          </form>
          <h2>短信</h2>
          ${
            sent.length === 0
              ? html`<p>还没有短信。</p>`
              : html`<ol>
                  ${sent.slice(0, shown).map(line)}
                </ol>`
          }
        </main>
      </body>
    </html>`.text
}
