fn main() {
    let contract = oceanconnect_batchtask::model::build().unwrap_or_else(|e| panic!("{e}"));
    std::fs::write("src/model/generated.rs", oceanconnect_batchtask::model::source_code(&contract).unwrap()).unwrap();
    for file in oceanconnect_batchtask::schemas::files(&contract) {
        std::fs::write(format!("schemas/{}", file.file_name), file.text).unwrap();
    }
}
