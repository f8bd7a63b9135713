using System.Runtime.InteropServices;

namespace Extractor.Ocr.Native;

/// <summary>A loaded model with one input and one output of floats. Not for two threads at once.</summary>
internal sealed class OnnxSession : SafeHandle
{
    private readonly OnnxApi _api;
    private readonly nint _memory;
    private readonly nint _inputName;
    private readonly nint _outputName;

    /// <summary>Loads a model. Environment and names live as long as the process, as sessions do.</summary>
    public OnnxSession(OnnxApi api, nint environment, ReadOnlySpan<byte> model) : base(0, ownsHandle: true)
    {
        _api = api;
        SetHandle(api.CreateSession(environment, model));
        _memory = api.CreateMemoryInfo();
        (_inputName, _outputName) = (api.InputName(handle), api.OutputName(handle));
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>Runs the model; gives the output's numbers with its sizes to the given function, which must not keep them.</summary>
    public unsafe T Run<T>(ReadOnlySpan<float> input, ReadOnlySpan<long> shape, Func<OnnxOutput, T> take)
    {
        fixed (float* data = input)
        {
            var tensor = _api.CreateTensor(_memory, data, (nuint)input.Length * sizeof(float), shape);
            nint output = 0;
            try
            {
                output = _api.Run(handle, _inputName, tensor, _outputName);
                return take(new(_api.Data(output), _api.Shape(output)));
            }
            finally
            {
                if (output != 0) _api.ReleaseTensor(output);
                _api.ReleaseTensor(tensor);
            }
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        _api.ReleaseSession(handle);
        return true;
    }
}

/// <summary>The output of a run: valid only while it is handed on.</summary>
/// <param name="Data">Address of the numbers.</param>
/// <param name="Shape">Sizes, slowest first.</param>
internal readonly record struct OnnxOutput(nint Data, long[] Shape)
{
    /// <summary>A run of numbers.</summary>
    public unsafe ReadOnlySpan<float> Slice(long start, int length) => new((float*)Data + start, length);
}
