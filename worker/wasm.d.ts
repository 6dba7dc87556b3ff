/** WebAssembly is imported compiled: workerd allows no compilation at run time. */
declare module "*.wasm" {
  const module: WebAssembly.Module;
  // oxlint-disable-next-line import/no-default-export
  export default module;
}
