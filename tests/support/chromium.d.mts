export function systemChromium(): string | undefined
export const HOW_TO_GET: string
