using System.CommandLine;
using System.CommandLine.Parsing;

namespace Extractor.Cli;

/// <summary>Arguments that refuse what looks like an option: the parser would take an unknown one for a file name.</summary>
internal static class Arguments
{
    /// <summary>One path.</summary>
    public static Argument<string> Path(string name, string description) => Refusing(new Argument<string>(name) { Description = description });

    /// <summary>One path or none.</summary>
    public static Argument<string?> OptionalPath(string name, string description) =>
        Refusing(new Argument<string?>(name) { Description = description, Arity = ArgumentArity.ZeroOrOne });

    /// <summary>One path or more.</summary>
    public static Argument<string[]> Paths(string name, string description) =>
        Refusing(new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore });

    /// <summary>Any number of paths.</summary>
    public static Argument<string[]> PathsOrNone(string name, string description) =>
        Refusing(new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.ZeroOrMore });

    /// <summary>Makes an argument of free text refuse what is one misspelt option and nothing else; texts may begin with a hyphen.</summary>
    public static void RefuseOptionsAlone(Argument argument) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
            if (token.Value.StartsWith("--", StringComparison.Ordinal) && token.Value.Skip(2).All(c => char.IsAsciiLetter(c) || c == '-')) result.AddError($"unknown option '{token.Value}'");
    });

    /// <summary>An option that counts something: a whole number, not below 0.</summary>
    public static Option<int> Count(string name, string description, int usual = 0)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N" };
        if (usual > 0) option.DefaultValueFactory = _ => usual;
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => t.Value.StartsWith('-'))) result.AddError($"{name} takes a whole number, 0 or more");
        });
        return option;
    }

    /// <summary>Makes an option of several values refuse what looks like another option.</summary>
    public static void RefuseOptionsIn(Option option) => option.Validators.Add(RefuseOptions);

    private static Argument<T> Refusing<T>(Argument<T> argument)
    {
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    private static void RefuseOptions(SymbolResult result)
    {
        foreach (var token in result.Tokens)
            if (token.Value.StartsWith('-'))
                result.AddError($"unknown option '{token.Value}' (a file of that name: ./{token.Value})");
    }
}
