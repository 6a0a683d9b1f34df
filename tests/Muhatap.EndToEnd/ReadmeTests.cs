using System.Diagnostics;
using Muhatap.Tests.Servers;
using Muhatap.Tests.World;

namespace Muhatap.EndToEnd;

/// <summary>What the README tells people to type works when it is typed.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task The_filters_of_the_readme_answer()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), cancellation);
        var section = readme[readme.IndexOf("## Filters", StringComparison.Ordinal)..];
        var start = section.IndexOf("```sh\n", StringComparison.Ordinal) + "```sh\n".Length;
        var script = section[start..section.IndexOf("\n```", start, StringComparison.Ordinal)];
        script = "set -euo pipefail\n" + script.Replace("./muhatap", Path.Combine(Repository.Root, "muhatap"), StringComparison.Ordinal);

        using var bash = Process.Start(
            new ProcessStartInfo("bash", ["-c", script])
            {
                WorkingDirectory = TempFolder.Create("muhatap-readme-").FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var output = bash.StandardOutput.ReadToEndAsync(cancellation);
        var errors = bash.StandardError.ReadToEndAsync(cancellation);
        await bash.WaitForExitAsync(cancellation);

        bash.ExitCode.ShouldBe(0, await errors);
        var said = await output;
        said.ShouldContain("\"intent\":\"complaint\"");
        said.ShouldContain("\"topics\":[\"kargo\"]");
        said.ShouldContain("slm\tselam");
    }
}
