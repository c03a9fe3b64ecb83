import { Html, html } from '../../shared/html'
import { page } from './layout'

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
