// How every judge speaks is told in judge.mjs.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <valijson/adapters/rapidjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

static std::string one_line(const std::string &words) {
  std::istringstream in(words);
  std::string out, word;
  while (in >> word) out += (out.empty() ? "" : " ") + word;
  return out.substr(0, 300);
}

static rapidjson::Document parsed(const std::string &text) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseFullPrecisionFlag>(text.c_str(), text.size());
  return document;
}

int main(int count, char **arguments) {
  const char *version = std::getenv("JUDGE_VERSION");
  std::cout << "valijson " << (version ? version : "") << '\n';
  for (int index = 1; index + 1 < count; index += 2) {
    std::ifstream schema_file(arguments[index]);
    std::stringstream schema_text;
    schema_text << schema_file.rdbuf();
    rapidjson::Document schema_document = parsed(schema_text.str());
    valijson::Schema schema;
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(valijson::adapters::RapidJsonAdapter(schema_document), schema);
    std::ifstream cases(arguments[index + 1]);
    for (std::string text; std::getline(cases, text);) {
      rapidjson::Document data = parsed(text);
      if (data.HasParseError()) {
        std::cout << "unreadable: " << rapidjson::GetParseError_En(data.GetParseError()) << '\n';
        continue;
      }
      // Weak types would take "100" for a number.
      valijson::Validator validator(valijson::Validator::kStrongTypes);
      valijson::ValidationResults results;
      if (validator.validate(schema, valijson::adapters::RapidJsonAdapter(data), &results)) {
        std::cout << "valid\n";
      } else {
        std::string words;
        for (valijson::ValidationResults::Error error; results.popError(error);) {
          for (const std::string &step : error.context) words += step;
          words += " " + error.description + "; ";
        }
        std::cout << "invalid: " << one_line(words) << '\n';
      }
    }
  }
}
