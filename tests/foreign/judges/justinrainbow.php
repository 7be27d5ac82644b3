<?php
// How every judge speaks is told in judge.mjs.
require_once 'JsonSchema/autoload.php';

function one_line(string $words): string
{
    return mb_substr(preg_replace('/\s+/u', ' ', $words), 0, 300);
}

$lines = ['justinrainbow/json-schema ' . getenv('JUDGE_VERSION')];
for ($index = 1; $index + 1 < $argc; $index += 2) {
    $schema = json_decode(file_get_contents($argv[$index]));
    $storage = new JsonSchema\SchemaStorage();
    $storage->addSchema($schema->id, $schema);
    $factory = new JsonSchema\Constraints\Factory($storage);
    foreach (explode("\n", rtrim(file_get_contents($argv[$index + 1]), "\n")) as $text) {
        $data = json_decode($text);
        if (json_last_error() !== JSON_ERROR_NONE) {
            $lines[] = 'unreadable: ' . json_last_error_msg();
            continue;
        }
        $validator = new JsonSchema\Validator($factory);
        $validator->validate($data, $schema);
        $errors = array_map(fn ($error) => "{$error['pointer']} {$error['message']}", $validator->getErrors());
        $lines[] = $validator->isValid() ? 'valid' : 'invalid: ' . one_line(implode('; ', $errors));
    }
}
echo implode("\n", $lines), "\n";
