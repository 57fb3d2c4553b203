declare module 'virtual:songtan-traditional' {
  const words: import('./shell/traditional.ts').Traditional
  export default words
}
