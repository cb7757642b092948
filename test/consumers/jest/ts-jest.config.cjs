const tsconfig = { module: "commonjs", esModuleInterop: true, strict: true, allowJs: true, target: "es2022" };

module.exports = {
  testMatch: ["**/*.test.ts"],
  transform: { "\\.[jt]s$": ["ts-jest", { tsconfig }] },
  transformIgnorePatterns: ["/node_modules/(?!tikapi-fetch/)"],
};
