import { createHash } from 'node:crypto'

/** The look of all simulators, plain on purpose. */
export const style = `
:root{--ink:#151c28;--ink-2:#3d4858;--ink-3:#586476;--line:#e2e7ee;--line-2:#cbd3de;--control:#7a8698;--blue:#1d5bbf;--blue-7:#174b9e;--blue-50:#edf3fc;--bg:#f4f6f9;--bad:#a8231c;--bad-bg:#fceae8;--warn:#85480a;--warn-bg:#fdf1de}
*,*::before,*::after{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:400 16px/1.65 "PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",system-ui,sans-serif;font-variant-numeric:tabular-nums}
header{background:#fff;border-bottom:1px solid var(--line)}
.bar{max-width:880px;margin:0 auto;padding:12px 16px;display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;font-weight:600}
.demo{padding:0 8px;font-size:13px;line-height:24px;color:var(--warn);background:var(--warn-bg);border:1px dashed #b96a0a;border-radius:4px}
main{max-width:880px;margin:0 auto;padding:24px 16px 64px}
h1{font-size:26px;line-height:36px;margin:0 0 4px;text-wrap:balance}
h2{font-size:18px;line-height:28px;margin:24px 0 8px}
h2:first-child{margin-top:0}
p{margin:0 0 12px;color:var(--ink-2);text-wrap:pretty}
.card{background:#fff;border:1px solid var(--line);border-radius:12px;padding:20px}
.tabs{display:flex;flex-wrap:wrap;gap:8px;margin:16px 0}
.tabs a{display:block;padding:9px 18px;border:1px solid var(--line-2);border-radius:8px;background:#fff;color:var(--ink);text-decoration:none}
.tabs a[aria-current]{background:var(--blue);border-color:var(--blue);color:#fff;font-weight:600}
ul.people{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,380px),1fr));gap:10px}
ul.people button{width:100%;height:100%;text-align:left;padding:12px 16px;border:1px solid var(--line-2);border-radius:8px;background:#fff;color:var(--ink);font:inherit;cursor:pointer}
ul.people button:hover{border-color:var(--blue);background:var(--blue-50)}
ul.people b{display:block;font-size:17px;overflow-wrap:anywhere}
ul.people span{display:block;font-size:14px;line-height:22px;color:var(--ink-3);overflow-wrap:anywhere}
.btn{display:inline-flex;align-items:center;justify-content:center;min-height:44px;padding:0 20px;border:1px solid var(--line-2);border-radius:8px;background:#fff;color:var(--ink);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.btn:hover{background:var(--blue-50)}
.btn.main{background:var(--blue);border-color:var(--blue);color:#fff}
.btn.main:hover{background:var(--blue-7)}
.row{display:flex;flex-wrap:wrap;gap:12px;align-items:end;margin:16px 0 0}
.field{margin:0 0 16px}
.field label{display:block;font-weight:600}
.field .hint{color:var(--ink-3);font-size:14px}
.field .wrong{color:var(--bad);font-size:14px;font-weight:600}
input,select{width:100%;min-height:44px;padding:8px 12px;border:1px solid var(--control);border-radius:8px;background:#fff;color:var(--ink);font:inherit}
input[aria-invalid=true],select[aria-invalid=true]{border-color:var(--bad);border-width:2px}
.search{flex:1 1 260px;margin:0}
.problem{border:2px solid var(--bad);background:var(--bad-bg);border-radius:8px;padding:12px 16px;margin:0 0 16px}
.problem p{color:var(--bad);font-weight:600;margin:0}
.req{color:var(--bad)}
:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`

/** Names a style or script in a content security policy. */
export const hash = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`
