# How every judge speaks is told in judge.mjs.
require "json"
require "set"
require "json_schemer"

def one_line(words)
  words.to_s.split.join(" ")[0, 300]
end

lines = ["json_schemer #{Gem::Specification.find_by_name("json_schemer").version}"]
ARGV.each_slice(2) do |schema_file, cases_file|
  schema = JSONSchemer.schema(JSON.parse(File.read(schema_file, encoding: "utf-8")))
  File.foreach(cases_file, chomp: true, encoding: "utf-8") do |text|
    begin
      data = JSON.parse(text, max_nesting: false)
    rescue JSON::ParserError => error
      lines << "unreadable: #{one_line(error.message)}"
      next
    end
    begin
      error = schema.validate(data).first
    rescue FloatDomainError => error
      lines << "unreadable: #{one_line(error.class)} #{one_line(error.message)}"
      next
    end
    lines << (error ? "invalid: #{one_line("#{error["data_pointer"]} #{error["type"]} #{error["details"]}")}" : "valid")
  end
end
puts lines
