# How every judge speaks is told in judge.mjs.
use strict;
use warnings;
use JSON::PP ();
use JSON::Validator;

binmode STDOUT, ':utf8';

sub one_line {
  my $words = join ' ', split ' ', shift;
  return substr $words, 0, 300;
}

sub slurp {
  my $name = shift;
  open my $file, '<:raw', $name or die "$name: $!";
  local $/;
  return <$file>;
}

my $json = JSON::PP->new->utf8->allow_nonref->max_depth(1000);
my @lines = ('JSON::Validator ' . JSON::Validator->VERSION);
while (my ($schema_file, $cases_file) = splice @ARGV, 0, 2) {
  my $schema = JSON::Validator->new->schema($json->decode(slurp($schema_file)))->schema;
  for my $text (split /\n/, slurp($cases_file)) {
    my $data;
    if (!eval { $data = $json->decode($text); 1 }) {
      push @lines, 'unreadable: ' . one_line($@);
      next;
    }
    my @errors = $schema->validate($data);
    push @lines, @errors ? 'invalid: ' . one_line(join '; ', @errors) : 'valid';
  }
}
print join("\n", @lines), "\n";
