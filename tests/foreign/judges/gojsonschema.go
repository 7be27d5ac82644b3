// How every judge speaks is told in judge.mjs.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"github.com/xeipuuv/gojsonschema"
)

func oneLine(words string) string {
	words = strings.Join(strings.Fields(words), " ")
	if len(words) > 300 {
		words = words[:300]
	}
	return words
}

// A number that math/big refuses makes the validator panic.
func validate(schema *gojsonschema.Schema, text string) (result *gojsonschema.Result, err error) {
	defer func() {
		if words := recover(); words != nil {
			err = fmt.Errorf("panic: %v", words)
		}
	}()
	return schema.Validate(gojsonschema.NewStringLoader(text))
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	fmt.Fprintf(out, "gojsonschema %s\n", os.Getenv("JUDGE_VERSION"))
	for files := os.Args[1:]; len(files) > 1; files = files[2:] {
		text, err := os.ReadFile(files[0])
		if err != nil {
			panic(err)
		}
		schema, err := gojsonschema.NewSchema(gojsonschema.NewBytesLoader(text))
		if err != nil {
			panic(err)
		}
		cases, err := os.ReadFile(files[1])
		if err != nil {
			panic(err)
		}
		for _, line := range strings.Split(strings.TrimSuffix(string(cases), "\n"), "\n") {
			result, err := validate(schema, line)
			switch {
			case err != nil:
				fmt.Fprintf(out, "unreadable: %s\n", oneLine(err.Error()))
			case result.Valid():
				fmt.Fprintln(out, "valid")
			default:
				fmt.Fprintf(out, "invalid: %s\n", oneLine(result.Errors()[0].String()))
			}
		}
	}
}
