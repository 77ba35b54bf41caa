using LicensingSite.Yaml;

namespace LicensingSite.Tests.Publishing;

/// <summary>A step of a workflow or an action.</summary>
/// <param name="Script">What a shell runs; null for a step that uses an action.</param>
/// <param name="Environment">Names of variables, and their values with expressions in them.</param>
sealed record WorkflowStep(string? Id, string? Uses, string? Script, string? Shell, IReadOnlyDictionary<string, string> Environment);

/// <summary>A file of GitHub's, read as far as the tests look at it.</summary>
sealed record WorkflowFile(YamlMap Root, IReadOnlyList<WorkflowStep> Steps)
{
    public static WorkflowFile Read(string text)
    {
        var document = YamlReader.Read(text);
        Assert.Empty(document.Faults);
        var root = Assert.IsType<YamlMap>(document.Root);
        IEnumerable<YamlMap> owners = root["jobs"] is YamlMap jobs
            ? jobs.Entries.Select(job => Assert.IsType<YamlMap>(job.Value))
            : [Assert.IsType<YamlMap>(root["runs"])];
        return new WorkflowFile(root, [.. owners.SelectMany(owner => owner.Maps("steps")).Select(Step)]);
    }

    static WorkflowStep Step(YamlMap step) =>
        new(
            step.Text("id"),
            step.Text("uses"),
            step.Text("run"),
            step.Text("shell"),
            step["env"] is YamlMap variables
                ? variables.Entries.ToDictionary(entry => entry.Key.Value, entry => ((YamlScalar)entry.Value).Value)
                : new Dictionary<string, string>()
        );
}
