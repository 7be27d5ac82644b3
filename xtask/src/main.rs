fn main() {
    for d in oceanconnect_batchtask::schemas::documents() {
        std::fs::write(format!("schemas/{}", d.file_name), d.text).unwrap();
    }
}
