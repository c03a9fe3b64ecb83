/** What we use of the decoder of telephones' photographs, which brings no types for this file. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  type HeifImage = {
    get_width(): number
    get_height(): number
    display(target: ImageData, done: (filled: ImageData | null) => void): void
    free(): void
  }
  export default function libheif(): { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } }
}
