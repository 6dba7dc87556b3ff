export function DetailScreen(_: { readonly id: string }) { return null; }
