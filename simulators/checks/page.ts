import { type Html, html, raw } from '../shared/html'
import { hash, style } from '../shared/style'
import { type Mode, modes, type Register, registers, type Registers } from './registers'

export const contentSecurityPolicy = [
  `default-src 'none'`,
  `style-src ${hash(style)}`,
  `img-src data:`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ')

const modeNames: Record<Mode, string> = {
  normal: '正常',
  slow: '缓慢（10 秒）',
  wrong: '结果不符',
  down: '停机',
  malformed: '答非所问',
  huge: '没完没了',
}

const registerNames: Record<Register, string> = {
  'public-security': '公安（姓名、身份证号码）',
  'market-regulation': '市场监管（单位登记信息）',
  education: '教育（学历、学位）',
  'social-insurance': '社保（五险缴纳）',
}

const modeButton = (mode: Mode, current: Mode): Html =>
  html`<button class="btn" name="mode" value="${mode}" aria-pressed="${String(mode === current)}">
    ${modeNames[mode]}
  </button>`

const register = (name: Register, state: Registers): Html =>
  html`<h2>${registerNames[name]}</h2>
    <p>现在：${modeNames[state.modeOf(name)]}。已被询问 ${state.askedOf(name)} 次。</p>
    <form class="row" method="post" action="/control" aria-label="${registerNames[name]}">
      <input type="hidden" name="register" value="${name}" />
      ${modes.map((mode) => modeButton(mode, state.modeOf(name)))}
    </form>`

/** How every register behaves, and the buttons to change it. */
export const statePage = (state: Registers): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>自动比对（演示）</title>
        <link rel="icon" href="data:," />
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <header>
          <div class="bar">自动比对（演示）<span class="demo">模拟系统，不查询任何真实数据</span></div>
        </header>
        <main>
          <h1>公安、市场监管、教育、社保</h1>
          <p>平时一律比对通过。按下面的按钮，可以看看接口缓慢、停机或者结果不符时，办理是否还能继续。</p>
          ${registers.map((name) => register(name, state))}
        </main>
      </body>
    </html>`.text
