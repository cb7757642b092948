import imports from "eslint-plugin-import";

const language = { languageOptions: { ecmaVersion: 2024, sourceType: "module" } };

export default [
  { files: ["*.js"], ...imports.flatConfigs.recommended, ...language },
  { files: ["entries.js"], settings: { "import/resolver": { typescript: true } } },
];
