import { readFileSync } from 'node:fs'

/** Says one sentence and returns false when this Node is older than package.json asks for. */
export function assertNodeVersion() {
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const wanted = engines.node
    .replace(/[^\d.]/g, '')
    .split('.')
    .map(Number)
  const present = process.versions.node.split('.').map(Number)
  const different = wanted.findIndex((part, index) => part !== present[index])
  if (different === -1 || present[different] > wanted[different]) return true
  console.error(
    `需要 Node.js ${wanted.join('.')} 或更高版本，当前为 ${process.versions.node}，请升级后再试。\n` +
      `Node.js ${wanted.join('.')} or newer is needed, this is ${process.versions.node}: please upgrade.`,
  )
  return false
}
