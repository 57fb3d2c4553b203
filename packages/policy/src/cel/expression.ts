/** Operators between two values. Division is not among them: quotients are named functions, rounding too. */
export type BinaryOp = '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'in'

/** A checked CEL expression as plain JSON: what a pack ships and every way of running reads. */
export type Expr =
  | { readonly k: 'lit'; readonly v: string | number | boolean }
  /** A fact or rule of the household, or the variable of an `each`. */
  | { readonly k: 'name'; readonly n: string }
  | { readonly k: 'get'; readonly of: Expr; readonly f: string }
  | Parameter
  | { readonly k: 'op'; readonly op: BinaryOp; readonly a: Expr; readonly b: Expr }
  | { readonly k: 'and' | 'or'; readonly a: Expr; readonly b: Expr }
  | { readonly k: 'not'; readonly a: Expr }
  | { readonly k: 'if'; readonly c: Expr; readonly a: Expr; readonly b: Expr }
  | { readonly k: 'list'; readonly items: readonly Expr[] }
  | {
      readonly k: 'each'
      readonly how: Quantifier
      readonly of: Expr
      readonly as: string
      readonly body: Expr
    }
  | { readonly k: 'call'; readonly f: string; readonly args: readonly Expr[] }
  /** `given(p)`: the place has a value that day. `lapsed(p)`: it had one, which ended. */
  | { readonly k: 'given' | 'lapsed'; readonly of: Parameter }

export type Quantifier = 'filter' | 'map' | 'exists' | 'all'

/** A parameter by key; `by` picks one of a family of parameters by a code. */
export interface Parameter {
  readonly k: 'param'
  readonly key: string
  readonly by?: Expr
}
