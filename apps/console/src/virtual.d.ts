declare module 'virtual:songtan-glossary' {
  const terms: readonly import('./shell/glossary-rows.ts').GlossaryTerm[]
  export default terms
}
