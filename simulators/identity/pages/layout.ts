import { html, raw, Html } from '../../shared/html'
import { hash, style } from '../../shared/style'

const submitScript = `document.forms[0].submit()`

/** Forms end with a redirect to the portal, so the portal's origin is allowed as their target. */
export const contentSecurityPolicy = (portalUrl: string): string =>
  [
    `default-src 'none'`,
    `style-src ${hash(style)}`,
    `img-src data:`,
    `script-src ${hash(submitScript)}`,
    `form-action 'self' ${new URL(portalUrl).origin}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')

/** One page of the platform. `submitAtOnce` sends its first form without a click. */
export const page = (title: string, body: Html, { submitAtOnce = false } = {}): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · 北京市统一身份认证平台（演示）</title>
        <link rel="icon" href="data:," />
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <header>
          <div class="bar">北京市统一身份认证平台（演示）<span class="demo">模拟系统，身份均为虚构</span></div>
        </header>
        <main>${body}</main>
        ${submitAtOnce && raw(`<script>${submitScript}</script>`)}
      </body>
    </html>`.text

/** A page with one message and one way back. */
export const noticePage = (title: string, sentence: string, back: { href: string; label: string }): string =>
  page(
    title,
    html`<h1>${title}</h1>
      <p>${sentence}</p>
      <div class="row"><a class="btn main" href="${back.href}">${back.label}</a></div>`,
  )

/** The form is made by the provider library and is complete but for the answer. */
export const signOutPage = (form: string): string =>
  page(
    '正在退出',
    html`<h1>正在退出登录</h1>
      ${new Html(form.replace('</form>', '<input type="hidden" name="logout" value="yes"></form>'))}
      <p>如未自动返回，请按下方按钮。</p>
      <button class="btn main" type="submit" form="op.logoutForm">退出并返回办理平台</button>`,
    { submitAtOnce: true },
  )
