// Text modules of the gateway: files of swagger-ui-dist reach the Worker as strings (Text rule in wrangler.toml).
declare module 'swagger-ui-dist/swagger-ui-bundle.js' {
  const text: string
  export default text
}

declare module 'swagger-ui-dist/swagger-ui.css' {
  const text: string
  export default text
}
