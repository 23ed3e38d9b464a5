// The page's script: plain files in one scope, whose names TypeScript knows.
import js from "@eslint/js";

export default [
  {
    ...js.configs.recommended,
    languageOptions: { ecmaVersion: 2022, sourceType: "script" },
    rules: { ...js.configs.recommended.rules, "no-undef": "off", "no-unused-vars": ["error", { vars: "local" }], eqeqeq: "error", "no-var": "error", "prefer-const": "error" },
  },
];
