declare module 'opencc-js/dict/STCharacters' {
  /** `万 萬|与 與|…` */
  const dictionary: string
  export default dictionary
}
declare module 'opencc-js/dict/STPhrases' {
  const dictionary: string
  export default dictionary
}
declare module 'opencc-js/dict/TWVariants' {
  const dictionary: string
  export default dictionary
}
