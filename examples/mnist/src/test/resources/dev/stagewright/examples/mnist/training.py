"""The network of Architecture.java in PyTorch, trained as Cnn.java does; tells what it took."""

import resource
import sys
import time

import numpy
import torch
from torch import nn

BATCH = 32
TEST_BATCH = 100


def images(arrays, part):
    pixels = torch.from_numpy(arrays["x_" + part].astype("float32") / 255).unsqueeze(1)
    return pixels, torch.from_numpy(arrays["y_" + part].astype("int64"))


def initialised(layer):
    if isinstance(layer, (nn.Conv2d, nn.Linear)):
        nn.init.xavier_uniform_(layer.weight)
        nn.init.zeros_(layer.bias)


def network():
    layers = nn.Sequential(
        nn.Conv2d(1, 32, 3),
        nn.ReLU(),
        nn.Conv2d(32, 64, 3),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Dropout(0.25),
        nn.Flatten(),
        nn.Linear(64 * 12 * 12, 128),
        nn.ReLU(),
        nn.Dropout(0.5),
        nn.Linear(128, 10),
    )
    return layers.apply(initialised)


def learn(net, pixels, labels):
    adam = torch.optim.Adam(net.parameters(), lr=1e-3, eps=1e-7)
    entropy = nn.CrossEntropyLoss()
    order = torch.randperm(len(labels))
    for start in range(0, len(labels), BATCH):
        batch = order[start : start + BATCH]
        adam.zero_grad()
        entropy(net(pixels[batch]), labels[batch]).backward()
        adam.step()


def accuracy(net, pixels, labels):
    net.eval()
    with torch.no_grad():
        right = [
            (net(some).argmax(1) == which).sum().item()
            for some, which in zip(pixels.split(TEST_BATCH), labels.split(TEST_BATCH))
        ]
    return sum(right) / len(labels)


arrays = numpy.load(sys.argv[1])
torch.manual_seed(int(sys.argv[2]))
net = network()
train = images(arrays, "train")
seconds, processor = time.perf_counter(), time.process_time()
learn(net, *train)
print("training", time.perf_counter() - seconds)
print("training-processor", time.process_time() - processor)
print("accuracy", accuracy(net, *images(arrays, "test")))
print("processor", time.process_time())
print("peak", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
