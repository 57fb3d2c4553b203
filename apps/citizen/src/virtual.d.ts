declare module 'virtual:songtan-traditional' {
  const words: import('./shell/traditional-words.ts').Traditional
  export default words
}
