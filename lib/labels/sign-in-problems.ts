import { sentenceFor } from './refusals'

/** Why somebody was sent back to the sign-in page. Codes of the sign-in library keep their spelling. */
const problems: Record<string, string> = {
  'session-expired': '您较长时间没有操作，登录已自动退出。请重新登录，已保存的内容不会丢失。',
  cancelled: '您取消了登录。需要时可再次选择入口。',
  'rate-limited': '登录尝试过于频繁，请稍后再试。',
  OAuthSignin: '暂时无法连接统一身份认证平台，请稍后再试。',
  OAuthCallback: '登录未完成：登录页面停留过久，或浏览器禁用了 Cookie。请重新选择入口登录。',
  Callback: '登录未完成，请重新选择入口登录。',
  Configuration: '登录服务暂时不可用，请稍后再试。',
  AccessDenied: '统一身份认证平台未允许此次登录。',
}

const unknown = '登录未完成，请重新选择入口登录。'

/** The sentence for the `error` of the sign-in page's address, or null when there is none. Unknown codes read neutral. */
export function signInProblem(code: string | undefined): string | null {
  if (!code) return null
  if (Object.hasOwn(problems, code)) return problems[code] ?? unknown
  return (code.startsWith('sign-in.') ? sentenceFor(code) : null) ?? unknown
}
